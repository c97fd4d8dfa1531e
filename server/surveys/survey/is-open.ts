/** Whether answers are still taken at an instant (milliseconds). */
export const isOpen = ({ closedAt, closesAt }: { closedAt: Date | null; closesAt: Date }, now: number) =>
  closedAt === null && now < closesAt.getTime()
