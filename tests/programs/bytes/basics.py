# about: bytes and bytearray
b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:4], list(b[:3]), b.hex(), bytes.fromhex("48 69"))
print(b + b"!", b * 2, b"ell" in b, 104 in b, b.find(b"l"), b.replace(b"l", b"L"), b.split(b"l"))
print("é票".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode(), bytes([65, 66]), bytes(3), bytes("x", "utf-8"), bytes(range(3)))
print(b"abc".upper(), b" x ".strip(), b",".join([b"a", b"b"]), b"abc".startswith(b"ab"), b"a" < b"b", b"a" == "a")
print(repr(b"it's"), repr(b'"'), b"\t\n\\", b"'\"", str(b"x"), hash(b"a") == hash(b"a"))
a = bytearray(b"abc")
a.append(100)
a[0] = 65
a += b"!"
a.extend([63])
del a[1]
print(a, bytes(a), len(a), a[1:3], a.pop(), a)
for call in [lambda: bytes([256]), lambda: b"a"[5], lambda: b"a" + "b", lambda: bytes("x"), lambda: b"\x80".decode(), lambda: b"".join(["a"]), lambda: bytes(-1)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
b2 = b"abc"
print(b2.isalpha(), b"12".isdigit(), b"a,b".partition(b","), b"abc".index(b"c"), b"%d-%s" % (5, b"x"), b"ab".center(6, b"*"))
