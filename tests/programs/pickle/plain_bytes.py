"""The bytes of plain data are those of CPython, in every protocol."""
import pickle

VALUES = [0, 7, 255, 256, 65535, 65536, -1, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 10**30, -10**30, True, False, None, 0.0, -2.5,
          1e300, "", "x", "héllo", "line\nnext\\", "日本", "w" * 300, b"", b"\x00", b"ab\xff", bytearray(b"yes"), (), (1,), (1, 2),
          (1, 2, 3), (1, 2, 3, 4), [], [5], [5, 6], {}, {"k": 1}, {"k": 1, "l": [2]}, set(), {3}, frozenset({4}), ..., NotImplemented,
          range(1, 9, 2), slice(1, None), 3j, int, len, ValueError, [[1, [2, [3]]]], ("a", "a", ["a"])]

for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    for value in VALUES:
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        print(protocol, data[:70], len(data), back == value, type(back) is type(value))
