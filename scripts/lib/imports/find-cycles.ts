/** Every group of modules that import each other in a ring (Tarjan's strongly connected components). */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const cycles: string[][] = []

  const visit = (node: string): void => {
    const index = order.size
    order.set(node, index)
    low.set(node, index)
    open.push(node)
    isOpen.add(node)
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next)
        low.set(node, Math.min(low.get(node) ?? index, low.get(next) ?? index))
      } else if (isOpen.has(next)) {
        low.set(node, Math.min(low.get(node) ?? index, order.get(next) ?? index))
      }
    }
    if (low.get(node) !== index) return
    const members = open.splice(open.indexOf(node))
    for (const member of members) isOpen.delete(member)
    if (members.length > 1 || (graph.get(node) ?? []).includes(node)) cycles.push(members)
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return cycles
}
