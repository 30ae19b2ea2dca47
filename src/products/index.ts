import type { Product } from '../product.ts'

/** Every product that is known, the more specific before the more general. */
export const products: readonly Product[] = []
