# about: capital, small, title and folded form of every character
import hashlib

# Every character with a case of its own, in each form: as many as CPython knows.
ranges = [(0x80, 0x600), (0x10a0, 0x1400), (0x1c80, 0x1cc0), (0x1d79, 0x1d8f), (0x1e00, 0x2190), (0x24b6, 0x24ea), (0x2c00, 0x2d30),
          (0xa640, 0xa6a0), (0xa720, 0xa800), (0xab50, 0xabc0), (0xfb00, 0xfb18), (0xff20, 0xff60), (0x10400, 0x105c0), (0x10c80, 0x10d00),
          (0x118a0, 0x118e0), (0x16e40, 0x16e80), (0x1e900, 0x1e950)]
chars = [chr(n) for first, last in ranges for n in range(first, last)]
for name in ['upper', 'lower', 'title', 'casefold', 'capitalize']:
    forms = '|'.join([getattr(c, name)() for c in chars])
    print(name, len(forms), hashlib.md5(forms.encode()).hexdigest())
print('ΑΣ ΣΑ Σ ΑΣ. ΑΣΑ'.lower(), 'ΟΔΥΣΣΕΥΣ'.capitalize(), 'straße'.upper(), 'ﬁn'.title(), 'ǆ'.title())
print('İstanbul'.lower().encode(), 'ŉ'.upper(), 'ß'.casefold() == 'SS'.casefold(), '中a'.title(), "they're 3d".title())
