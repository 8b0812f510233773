import { useMemo } from 'react'
import { qrCode } from '../../share/qr'
import { intoView } from './into-view'

/** An address as a QR code: dark on light in every theme, as scanners need it. */
export default function QrPanel({ address, hint }: { address: string; hint: string }) {
  const { size, path } = useMemo(() => qrCode(address), [address])
  return (
    <div ref={intoView} className="qr">
      <svg
        className="qr-code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={hint}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="qr-hint">{hint}</p>
    </div>
  )
}
