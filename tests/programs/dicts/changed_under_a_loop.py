# about: dicts that change under a loop: what the loop says and when
import random
from itertools import islice
random.seed(5)
for case in range(150):
    d = {i: i for i in range(random.randrange(1, 9))} if case % 2 else dict.fromkeys(range(random.randrange(1, 30)))
    steps = [(random.random(), random.randrange(12)) for _ in range(60)]
    out = []
    try:
        it = iter(random.choice([d, d.items(), d.values()]))
        n = 0
        for x in it:
            out.append(x)
            r, k = steps[n]
            n += 1
            if r < .3:
                keys = list(d)
                if keys: v = d.pop(keys[k % len(keys)]); d[100 + n] = v
            elif r < .4: d.popitem(); d['x%d' % n] = 1
            elif r < .5 and d: d[next(iter(d))] = 5
            elif r < .55: d.clear(); d.update({i: 2 for i in range(n)})
            elif r < .6: d[n * 7] = 1
            if n == 59: break
    except RuntimeError as e: out.append(str(e))
    if case % 3 == 0: print(case, out, d)
