# SHA-3, SHAKE and BLAKE2 with all that they may be given
import hashlib
for n in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(n, b'abc')
    print(n, h.digest_size, h.block_size, h.hexdigest(*([20] if 'shake' in n else [])))
b = hashlib.blake2b(b'abc', digest_size=20, key=b'k', salt=b's', person=b'p'); print(b.hexdigest(), b.name, b.copy().digest() == b.digest())
b.update(b'x' * 300); print(b.hexdigest())
for kw in (dict(digest_size=0), dict(key=b'x'*99), dict(salt=b'x'*99), dict(fanout=256), dict(depth=0), dict(leaf_size=1<<40), dict(inner_size=65), dict(node_depth=-1)):
    try: hashlib.blake2b(b'', **kw)
    except Exception as e: print(type(e).__name__, e)
h = hashlib.sha3_256(); h.update(b'a' * 1000); print(h.hexdigest(), h.name)
print(hashlib.shake_128(b'x').digest(3), hashlib.blake2s(b'').hexdigest())
