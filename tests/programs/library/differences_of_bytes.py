# What differs between lines of bytes.
from difflib import SequenceMatcher, context_diff, diff_bytes, unified_diff

old, new = [b'one\n', b'caf\xe9\n', b'three\n'], [b'one\n', b'caf\xc3\xa9\n', b'three\n']
for how in (unified_diff, context_diff):
    print(*diff_bytes(how, old, new, b'a', b'b\xff', b'then', b'now'), sep='\n')
try:
    list(diff_bytes(unified_diff, ['text'], new))
except TypeError as e:
    print(e)
print(SequenceMatcher[str])
