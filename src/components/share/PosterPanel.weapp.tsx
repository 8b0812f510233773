import { Canvas, Image, RootPortal, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useContext, useEffect, useState } from 'react'
import { imageAddress } from '../../data/files'
import { useWords } from '../../state/variant'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { LookContext } from '../../primitives/look-context'
import { useLatest } from '../../primitives/use-latest'
import { askInSettings, saveToAlbum, type SaveOutcome } from '../../share/album'
import { codePicture } from '../../share/code-picture'
import { drawPoster, layoutPoster } from '../../share/poster'
import type { PosterContent } from '../../share/poster-content'
import { ownWords } from '../../words/own-words'
import type { PosterProps } from './types'

const CANVAS = 'poster-canvas'

/** The poster over the whole screen, drawn on a canvas out of sight and saved to the album; a permission refused is asked for in settings. */
export default function PosterPanel({ content, onClose }: PosterProps) {
  const { words, script } = useWords()
  const look = useContext(LookContext)
  const [picture, setPicture] = useState<{ src: string } | 'failed'>()
  const [outcome, setOutcome] = useState<SaveOutcome>()
  // The poster goes to others: it is in the text's script, whatever the interface speaks.
  const { scan } = ownWords[script]

  const latest = useLatest(content)
  useEffect(() => {
    let current = true
    draw(latest.current, scan).then(
      src => current && setPicture({ src }),
      () => current && setPicture('failed'),
    )
    return () => {
      current = false
    }
    // The content is made anew on every draw; its address and title tell whether it is another.
  }, [content.address, content.title, scan, latest])

  const save = async (path: string): Promise<void> => setOutcome(await saveToAlbum(path))
  const allow = async (path: string): Promise<void> => {
    if (await askInSettings()) await save(path)
  }
  const said: Partial<Record<SaveOutcome, string>> = {
    saved: words.poster.saved,
    refused: words.poster.refused,
    // WeChat's own menu of the picture needs no permission of ours.
    private: words.poster.hold,
    failed: words.poster.notSaved,
  }

  return (
    <RootPortal>
      <View
        className={`page-colours script-${script} poster-screen ${look.className}`.trim()}
        style={look.style}
        ariaRole="dialog"
        ariaLabel={words.targets.poster}
        ariaModal
        catchMove
      >
        <Button className="poster-close" label={words.close} onTap={onClose}>
          <Icon path={icons.close} />
        </Button>
        {picture === 'failed' && <View className="share-said">{words.poster.failed}</View>}
        {picture === undefined && (
          <>
            <View className="share-said">{words.loading}</View>
            <Canvas type="2d" id={CANVAS} className="poster-canvas" />
          </>
        )}
        {typeof picture === 'object' && (
          <>
            <Image
              className="poster-image"
              src={picture.src}
              mode="aspectFit"
              showMenuByLongpress
              ariaLabel={content.title}
            />
            <View className="poster-foot">
              {outcome && said[outcome] && <View className="qr-hint">{said[outcome]}</View>}
              <Button
                className="pill pill-strong poster-save"
                onTap={() => void (outcome === 'refused' ? allow(picture.src) : save(picture.src))}
              >
                {outcome === 'refused' ? words.poster.allow : words.poster.save}
              </Button>
            </View>
          </>
        )}
      </View>
    </RootPortal>
  )
}

/** The poster as a temporary file. Rejects where WeChat has no canvas of this kind. */
async function draw(content: PosterContent, hint: string): Promise<string> {
  const canvas = await canvasNode()
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const file = await codePicture(content.address)
  const code = file === undefined ? undefined : await load(canvas, file)
  const poster = layoutPoster(content, { serif: 'serif', hint, codeSide: code?.width }, (text, font) => {
    context.font = font
    return context.measureText(text).width
  })
  Object.assign(canvas, { width: poster.width, height: poster.height })
  const picture = content.picture && (await load(canvas, imageAddress(content.picture.src)))
  drawPoster<CanvasImageSource>(
    context,
    poster,
    picture as CanvasImageSource | undefined,
    code as CanvasImageSource | undefined,
  )
  const size = { width: poster.width, height: poster.height }
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas,
    ...size,
    destWidth: size.width,
    destHeight: size.height,
    fileType: 'png',
  })
  return tempFilePath
}

const canvasNode = (): Promise<Taro.Canvas> =>
  new Promise((resolve, reject) =>
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select(`#${CANVAS}`)
        .fields({ node: true })
        .exec(([found]: ({ node?: Taro.Canvas } | null)[]) =>
          found?.node ? resolve(found.node) : reject(new Error('no canvas')),
        ),
    ),
  )

/** A picture that has not arrived leaves its room empty. */
const load = (canvas: Taro.Canvas, src: string): Promise<Taro.Image | undefined> =>
  new Promise(resolve => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = src
  })
