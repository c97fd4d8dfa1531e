export { AllParts as default } from '~/dev/all-parts'
