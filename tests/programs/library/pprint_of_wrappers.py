# What wraps another container is laid out as that one; long bytes in lines.
import collections
import pprint
import types

words = "the quick brown fox jumped over a lazy dog".split()
numbered = {w: i for i, w in enumerate(words)}
for x in (collections.ChainMap(numbered, {"other": list(range(30))}), types.MappingProxyType(numbered), collections.UserDict(numbered),
          collections.UserList(enumerate(words)), collections.UserString(" ".join(words) * 2), bytearray(range(97, 123)), collections.ChainMap()):
    pprint.pprint(x, width=40)
    pprint.pprint([x], width=30, compact=True)
