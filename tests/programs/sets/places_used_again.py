# about: the order of a set whose elements come and go
v = {1} ^ {1, 2, 3}
print(v)
print(v ^ {1})
w = v ^ {x for x in []}
print(w, w ^ {1}, {2, 3} ^ {1}, v.copy() | {1})
a = {1}; a ^= {1,2,3}; print(a); a.add(1); print(a)
b = {1}; b.discard(1); b.add(2); b.add(3); b.add(1); print(b)
b = {1, 2}; b.discard(1); b.add(1); print(b)
b = {1}; b.discard(1); b.add(2); b.add(1); print(b)
b = {1}; b.discard(1); b.add(2); b.add(3); b.add(1); print(b)
b = {1,2,3}; b.discard(1); b.add(1); print(b)
b = {1,2,3}; b.discard(2); b.add(2); print(b)
b = {1,2,3}; b.discard(1); b.discard(2); b.add(2); print(b); b.add(1); print(b)
v = {1}^{1,2,3}; v.add(1); print(v)
v = {1}^{1,2,3}; w = v.copy(); w.add(1); print(w)
v = {1,2,3}; v.remove(1); w = v.copy(); w.add(1); print(w); print(v | {1}, v ^ {1}, v.union([1]))
b = {1, 6, 2}; b.discard(1); b.discard(6); b.add(1); print(b)
b = {1, 6, 2}; b.discard(1); b.discard(6); b.add(9); print(b)
b = set(range(64)); 
for i in range(0, 64): 
    if i % 5: b.discard(i)
for i in range(1, 300, 7): b.add(i); b.discard(i // 3)
print(b)
