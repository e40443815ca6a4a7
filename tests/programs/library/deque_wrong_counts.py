# The messages of deque's methods that are given too much or too little.
from collections import deque

d = deque([1, 2])
for call in (lambda: d.append(), lambda: d.append(1, 2), lambda: d.appendleft(), lambda: d.pop(1), lambda: d.popleft(1), lambda: d.popleft(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)
