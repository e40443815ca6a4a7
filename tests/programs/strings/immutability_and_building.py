# about: building text piece by piece
parts = []
text = ""
for i in range(50):
    text += str(i)
    parts.append(str(i))
print(text == "".join(parts), len(text))
a = b = "x"
a += "y"
print(a, b)
big = "ab" * 5000
print(len(big), big[4999:5003], big.count("ba"), hash("a" * 3) == hash("aaa"))
words = "the quick brown fox jumps over the lazy dog".split()
print(" ".join(w[::-1] for w in words), max(words, key=len), sorted(words, key=lambda w: (len(w), w)))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts)
