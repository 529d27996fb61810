/**
 * `owners (tenant, owner)`: who owns placements, found by leaps through the index on body and owner: there are few owners and many
 * placements. For a `with recursive`; each body ends with a row without an owner.
 * @param tenants where the bodies are in the statement, as a list of uuid
 */
export const ownersByLeaps = (tenants: string): string => `owners as (
    select t as tenant, (select min(p.owner) from placement p where p.tenant = t) as owner from unnest(${tenants}) t
    union all
    select o.tenant, (select min(p.owner) from placement p where p.tenant = o.tenant and p.owner > o.owner)
    from owners o where o.owner is not null)`;
