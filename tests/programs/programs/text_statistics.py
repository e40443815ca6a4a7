# about: counting and tabulating words
text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief"""
words = [word.strip(",.").lower() for word in text.split()]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
width = max(map(len, counts))
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f"{word:<{width}} {count:>3} {'#' * count}")
by_length = {}
for word in set(words):
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))
letters = "".join(sorted(set("".join(words))))
print(letters, len(letters), "%.3f" % (sum(map(len, words)) / len(words)))
