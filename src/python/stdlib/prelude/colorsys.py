# `colorsys`: the same colour in other coordinates, each between 0 and 1. Source: the library reference, "colorsys".
__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD, ONE_SIXTH, TWO_THIRD = 1.0 / 3.0, 1.0 / 6.0, 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    luma = 0.30 * r + 0.59 * g + 0.11 * b
    return luma, 0.74 * (r - luma) - 0.27 * (b - luma), 0.48 * (r - luma) + 0.41 * (b - luma)


def yiq_to_rgb(y, i, q):
    whole = (y + 0.9468822170900693 * i + 0.6235565819861433 * q, y - 0.27478764629897834 * i - 0.6356910791873801 * q,
             y - 1.1085450346420322 * i + 1.7090069284064666 * q)
    return tuple([0.0 if part < 0.0 else 1.0 if part > 1.0 else part for part in whole])


def _hue(r, g, b, top, spread):
    far = [(top - part) / spread for part in (r, g, b)]
    if r == top:
        turn = far[2] - far[1]
    elif g == top:
        turn = 2.0 + far[0] - far[2]
    else:
        turn = 4.0 + far[1] - far[0]
    return (turn / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    top, low = max(r, g, b), min(r, g, b)
    both, spread = top + low, top - low
    light = both / 2.0
    if not spread:
        return 0.0, light, 0.0
    full = spread / both if light <= 0.5 else spread / (2.0 - top - low)
    return _hue(r, g, b, top, spread), light, full


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    low = 2.0 * l - high
    return tuple([_v(low, high, h + turn) for turn in (ONE_THIRD, 0, -ONE_THIRD)])


def _v(low, high, hue):
    hue %= 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    return low + (high - low) * (TWO_THIRD - hue) * 6.0 if hue < TWO_THIRD else low


def rgb_to_hsv(r, g, b):
    top, low = max(r, g, b), min(r, g, b)
    if top == low:
        return 0.0, 0.0, top
    return _hue(r, g, b, top, top - low), (top - low) / top, top


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    rest = (h * 6.0) - sector
    dark, falling, rising = v * (1.0 - s), v * (1.0 - s * rest), v * (1.0 - s * (1.0 - rest))
    return ((v, rising, dark), (falling, v, dark), (dark, v, rising), (dark, falling, v), (rising, dark, v), (v, dark, falling))[sector % 6]
