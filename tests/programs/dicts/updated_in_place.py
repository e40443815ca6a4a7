# about: |= of dicts with whatever gives pairs
d = {1: 2}
d |= [(3, 4)]
print(d)
d |= {5: 6}.items()
print(d)
try: d |= 5
except TypeError as e: print(e)
try: d | [(1, 2)]
except TypeError as e: print(e)
try: d |= [1]
except TypeError as e: print(e)
class D(dict): pass
e = D(); f = e; e |= iter([(1, 2)]); print(e, type(e), f is e)
s = {1}
try: s |= [2]
except TypeError as e: print(e)
