# What the system gives as random is never the same twice, in a forked child and its parent neither; a seeded generator goes on alike in both.
import os
import random
import secrets
import sys
import uuid

system = random.SystemRandom()
plain = random.Random(7)
system.random(), uuid.uuid4(), secrets.token_hex(4), plain.random()


def asked():
    return [str(uuid.uuid4()), os.urandom(8).hex(), secrets.token_hex(8), repr(system.random()), str(system.getrandbits(60)), system.randbytes(8).hex()]


r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, '\n'.join(asked() + [repr(plain.random())]).encode())
    os._exit(0)
os.close(w)
child = os.read(r, 4096).decode().split('\n')
os.wait()
parent = asked() + [repr(plain.random())]
print([a == b for a, b in zip(parent, child)], len(set(parent[:6] + child[:6])))
print(uuid.UUID(parent[0]).version, system.seed(3), 1 <= system.randint(1, 6) <= 6, system.choice('a'), sorted(system.sample(range(3), 3)))
for call in (system.getstate, lambda: system.setstate(()), lambda: system.getrandbits(-1)):
    try:
        call()
    except (NotImplementedError, ValueError) as e:
        print(type(e).__name__, e)
sys.stdout.flush()
