# about: what a __hash__ gives counts as it is while it fits into a machine word
class Given:
    def __init__(self, h, key=None):
        self.h, self.key = h, key

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return self.key == other


for h in (0, -1, -2, True, 5, 2**61 - 1, 2**61, 2**62, -(2**62), 2**63 - 1, -(2**63), 2**63, 2**64 + 7, -(2**70)):
    print(h, hash(Given(h)), hash((Given(h),)) == hash((hash(Given(h)),)) or h)
for key in ('text', b'bytes', (1, 2), 1.5, 7, None, frozenset('ab')):
    print({key: 'found'}[Given(hash(key), key)], {Given(hash(key), key): 'found'}.get(key), Given(hash(key), key) in {key})
try:
    hash(Given('x'))
except TypeError as e:
    print(e)
