# about: indexing and slicing of text, characters not bytes
s = "naïve 票 \U0001f600!"
print(len(s), s[2], s[6], s[8], s[-1], s[::-1])
print(s[:5], s[5:], s[1:8:2], s[-4:], s[100:], s[-100:3], s[5:2])
print([ord(c) for c in "aé票"], chr(128512), "\x41\u0042")
print("票" in s, "ve" in s, "" in s, s.index("票"), s.encode(), len(s.encode("utf-8")))
for c in "añ":
    print(c, end=";")
print()
print("abcdef"[slice(1, 4)], "abcdef"[slice(None, None, -2)], list("héy"), tuple("ab"), sorted("banana"))
try:
    "abc"[3]
except IndexError as error:
    print(error)
try:
    "abc"[0] = "x"
except TypeError as error:
    print(error)
try:
    "abc"["a":]
except TypeError as error:
    print(error)
