export const signIn = {
  title: 'Sign in',
  lead: 'See where your project stands, in live figures.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Signing in…',
  wrong: 'E-mail and password do not match. Nothing was changed; please try again.',
  tooMany: 'Too many attempts. Please wait {{wait}} and try again.',
  tooManySoon: 'Too many attempts. Please wait a few minutes and try again.',
  unavailable: 'Signing in does not work at the moment. Your data is safe; please try again in a minute.',
  forgotten:
    'E-mail and password are right, but your browser did not keep the cookie needed to sign in. Please allow cookies for this site, then sign in again.',
  emailInvalid: 'Please enter your e-mail address, such as name@company.com.',
  passwordInvalid: 'Please enter your password.',
  help: 'No account, or forgotten your password? Your project’s delivery team can help.',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
}
