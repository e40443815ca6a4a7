"""struct: every kind, both orders, native alignment, wrong values."""
import struct

for fmt, values in (("bBhHiIlLqQ", (-1, 255, -2, 65535, -3, 4294967295, -4, 5, -6, 7)), ("<bhilq", (1, 2, 3, 4, 5)), (">bhilq", (1, 2, 3, 4, 5)),
                    ("!HHI", (1, 2, 3)), ("=?c", (True, b"x")), ("<efd", (1.5, 2.25, -3.125)), (">efd", (0.1, 0.1, 0.1)), ("5s3p", (b"hello!", b"xyz")),
                    ("<10s", (b"ab",)), ("xhx", (7,)), ("3h2x", (1, 2, 3)), ("bi", (1, 2)), ("ib", (1, 2)), ("bq", (1, 2)), ("<bq", (1, 2)), ("n", (-5,)), ("", ())):
    data = struct.pack(fmt, *values)
    print(fmt, struct.calcsize(fmt), data, struct.unpack(fmt, data))
for fmt, values in (("b", (128,)), ("B", (-1,)), ("<h", (40000,)), ("<I", (-1,)), (">q", (2**63,)), ("h", (70000,)), ("i", (2**31,)), ("<i", ("x",)), ("<f", ("x",)),
                    ("<s", ("x",)), ("<c", (b"xy",)), ("<f", (1e40,)), ("<e", (70000.0,)), ("<2i", (1,)), ("z", (1,)), ("3", (1,)), ("<n", (1,))):
    try:
        print(struct.pack(fmt, *values))
    except (struct.error, OverflowError) as e:
        print(fmt, values, type(e).__name__, e)
for call in (lambda: struct.unpack("<i", b"abc"), lambda: struct.unpack_from("<i", b"abcd", 1), lambda: struct.unpack("<i", "abcd"), lambda: list(struct.iter_unpack("<h", b"abc"))):
    try:
        print(call())
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
buffer = bytearray(8)
struct.pack_into("<hh", buffer, 2, 258, -2)
print(buffer, struct.unpack_from("<h", buffer, 2), struct.unpack_from("<h", buffer, -4), list(struct.iter_unpack("<HH", buffer)))
s = struct.Struct("<Ih")
print(s.size, s.format, s.pack(1, 2), s.unpack(s.pack(1, 2)), struct.unpack("<d", struct.pack("<d", float("inf"))))
