# about: repr and ascii of text
for s in ["plain", "it's", 'say "x"', "both ' and \"", "tab\tnew\nline\\", "\x00\x1f\x7f", "é票\U0001f600", "\xad\u200b\ud7ff", ""]:
    print(repr(s), ascii(s))
print([1, "a", 'b"c'], {"k": "it's"}, ("x",), {"s"})
print(str(["é"]), "%r" % "x\n", f"{'a':>3}|{'b'!r}|{'ç'!a}")
print("""triple "quotes" and
a new line""", 'a' "b" 'c', r"\n raw", "•")
print("line\
 joined", "\101\x42", "\
")
