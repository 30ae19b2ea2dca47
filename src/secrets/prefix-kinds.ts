import type { PrefixKind } from './prefix-kind.ts'
import { cloudKinds } from './prefix-kinds-cloud.ts'
import { codeKinds } from './prefix-kinds-code.ts'
import { modelKinds } from './prefix-kinds-model.ts'
import { moreKinds } from './prefix-kinds-more.ts'
import { serviceKinds } from './prefix-kinds-service.ts'

/** Every kind of credential that is known by its first characters. */
export const prefixKinds: readonly PrefixKind[] = [
  ...codeKinds,
  ...cloudKinds,
  ...modelKinds,
  ...serviceKinds,
  ...moreKinds,
]
