# about: many numbers, summed
import random

random.seed(2024)
counts = [0] * 6
for _ in range(600):
    counts[random.randint(0, 5)] += 1
print(counts, sum(counts))
total = 0.0
for _ in range(100):
    total += random.random() * random.uniform(-1, 1)
print(total)
deck = [(s, v) for s in "abcd" for v in range(13)]
random.shuffle(deck)
print(deck[:4], sorted(deck) == [(s, v) for s in "abcd" for v in range(13)])
print([random.randrange(10**k) for k in range(1, 12)], random.getrandbits(1), random.getrandbits(33))
