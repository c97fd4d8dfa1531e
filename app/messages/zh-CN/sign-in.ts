import type { signIn as english } from '../en/sign-in'
import type { InEveryLanguage } from '../every-language'

export const signIn = {
  title: '登录',
  lead: '用真实数据，了解您的项目进展。',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  busy: '正在登录…',
  wrong: '邮箱与密码不匹配，未做任何更改，请重试。',
  tooMany: '尝试次数过多，请等待{{wait}}后再试。',
  tooManySoon: '尝试次数过多，请几分钟后再试。',
  unavailable: '暂时无法登录。您的数据是安全的，请1分钟后再试。',
  forgotten: '邮箱和密码正确，但浏览器没有保存登录所需的 Cookie。请允许本站使用 Cookie，然后重新登录。',
  emailInvalid: '请输入邮箱地址，例如 name@company.com。',
  passwordInvalid: '请输入密码。',
  forgot: '忘记密码？',
  help: '没有账号或忘记密码？请联系您的项目组。',
  minutes_other: '{{count}}分钟',
} satisfies InEveryLanguage<typeof english>
