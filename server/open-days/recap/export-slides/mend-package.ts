import JSZip from 'jszip'
import type { OutlineChart } from '../../../contract/open-days/outline.ts'
import { ink } from './page-look.ts'

/**
 * What PptxGenJS writes, as PowerPoint takes it without offering to repair it, and with what it cannot draw: of each
 * chart, in their order, the dashes of its lines and the intervals of its bars.
 */
export async function mendPackage(file: Uint8Array, charts: readonly OutlineChart[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file)
  const rewrite = async (name: string, change: (xml: string) => string) => {
    zip.file(name, change(await zip.file(name)!.async('string')))
  }
  // It names a slide master for every slide, and writes one.
  await rewrite('[Content_Types].xml', (xml) =>
    xml.replaceAll(/<Override PartName="\/([^"]*)"[^>]*>/g, (override, part: string) =>
      zip.file(part) ? override : '',
    ),
  )
  for (const name of namesLike(zip, /^ppt\/slides\/slide\d+\.xml$/)) await rewrite(name, oncePerParagraph)
  for (const [at, name] of namesLike(zip, /^ppt\/charts\/chart\d+\.xml$/).entries())
    await rewrite(name, (xml) => finishChart(xml, charts[at]))
  // Pictures are compressed as they are: again would take a second for each twenty megabytes, and win nothing.
  for (const name of namesLike(zip, /^ppt\/media\/.*\d/)) zip.file(name)!.options.compression = 'STORE'
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const numberIn = (name: string) => Number(/\d+/.exec(name)![0])
const namesLike = (zip: JSZip, pattern: RegExp) =>
  Object.keys(zip.files)
    .filter((name) => pattern.test(name))
    .sort((one, other) => numberIn(one) - numberIn(other))

/** A paragraph's properties stand at its head; it repeats them before every run. */
const oncePerParagraph = (xml: string): string =>
  xml.replaceAll(/(<\/a:r>|<a:br\/>)<a:pPr\b[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/g, '$1')

function finishChart(xml: string, chart: OutlineChart | undefined): string {
  // What has no value has no point; an empty one is read as nought.
  const [head, ...series] = xml.replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '').split('<c:ser>')
  const dashedOnes = chart?.series.filter(({ dashed }) => dashed) ?? []
  const finished = series.map((one, at) => {
    const { dashed, intervals } = chart?.series[at] ?? {}
    const dash = dashes[dashedOnes.indexOf(chart!.series[at]!) % dashes.length]
    if (dashed) return one.replace('<a:prstDash val="solid"/>', `<a:prstDash val="${dash}"/>`)
    if (intervals) return one.replace('<c:cat>', errorBars(chart!, at) + '<c:cat>')
    return one
  })
  const hidden = chart?.series.flatMap(({ tone }, at) => (tone === 'none' ? [legendWithout(at)] : [])) ?? []
  return (
    [head, ...finished]
      .join('<c:ser>')
      .replace(/<c:legendPos val="\w+"\/>/, (place) => place + hidden.join(''))
      // A mark where there is a label: one a day is a bar.
      .replace(/<c:tickLblSkip val="(\d+)"\/>/, '$&<c:tickMarkSkip val="$1"/>')
  )
}

/** Lines of one colour are told apart in the legend by how they are dashed. */
const dashes = ['sysDash', 'lgDash', 'sysDot', 'dashDot'] as const

/** What is not seen is not explained either. */
const legendWithout = (at: number) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`

/** The interval of each value (ECMA-376, CT_ErrBars), in the order of the bars: from below. */
function errorBars({ series }: OutlineChart, at: number): string {
  const { values, intervals = [] } = series[at]!
  const side = (
    name: 'plus' | 'minus',
    lengthOf: (value: number, interval: { low: number; high: number }) => number,
  ) => {
    const lengths = values.map((value, nth) => {
      const interval = intervals[nth]
      return value === null || !interval ? 0 : lengthOf(value, interval)
    })
    const points = lengths.toReversed().map((length, nth) => `<c:pt idx="${nth}"><c:v>${length}</c:v></c:pt>`)
    return `<c:${name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${lengths.length}"/>${points.join('')}</c:numLit></c:${name}>`
  }
  return [
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
    side('plus', (value, { high }) => high - value),
    side('minus', (value, { low }) => value - low),
    `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln></c:spPr></c:errBars>`,
  ].join('')
}
