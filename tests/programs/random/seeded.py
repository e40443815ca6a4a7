# about: the same numbers as CPython from the same seed
import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.randrange(0, 1000, 7))
print(random.choice("abcdef"), random.sample(range(100), 5), random.uniform(1, 2), random.getrandbits(100))
items = list(range(10))
random.shuffle(items)
print(items, random.choices("ab", k=5), random.gauss(0, 1), random.random())
random.seed("text")
print(random.random(), random.randint(-5, 5))
random.seed(0)
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random(), first)
own = random.Random(7)
print(own.random(), own.randint(0, 10**20), random.Random(7).random(), random.Random(-7).random() == random.Random(7).random())
for call in [lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.randint()]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
