/** What runs in tests and in the demo has its own time: only what starts a process reads the machine's. */
const message = 'Take a Clock, or the time itself.'
const isDate = (node) => node.type === 'Identifier' && node.name === 'Date'

export default {
  meta: { name: 'daylight' },
  rules: {
    'own-time': {
      create: (context) => ({
        MemberExpression(node) {
          if (isDate(node.object) && node.property.name === 'now') context.report({ node, message })
        },
        NewExpression(node) {
          if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message })
        },
        CallExpression(node) {
          if (isDate(node.callee)) context.report({ node, message })
        },
      }),
    },
  },
}
