/** A member to spread into an object: there only where it has a value, as exactOptionalPropertyTypes wants it. */
export const optional = <Name extends string, T>(name: Name, value: T | undefined): { [K in Name]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [K in Name]?: T }
