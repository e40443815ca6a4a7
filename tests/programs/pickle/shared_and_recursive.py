"""What is shared stays shared, and what contains itself can be pickled."""
import pickle

names = ["ann", "bob"]
board = {"first": names, "second": names}
copy = pickle.loads(pickle.dumps(board))
print(copy, copy["first"] is copy["second"], copy["first"] is names)

ring = [1]
ring.append(ring)
back = pickle.loads(pickle.dumps(ring))
print(back, back[1] is back)

box = {}
box["self"] = box
back = pickle.loads(pickle.dumps(box, 2))
print(back, back["self"] is back)

pair = ([],)
pair[0].append(pair)
for protocol in range(6):
    back = pickle.loads(pickle.dumps(pair, protocol))
    print(type(back).__name__, back[0][0] is back)


class Node:
    def __init__(self, label):
        self.label = label
        self.next = self


node = Node("only")
back = pickle.loads(pickle.dumps(node))
print(back.label, back.next is back, isinstance(back, Node))

for count in (999, 1000, 1001, 2500):
    many = list(range(count))
    for made in (many, set(many), dict.fromkeys(many), tuple(many), [str(i) for i in many]):
        data = pickle.dumps(made)
        print(count, type(made).__name__, len(data), sum(i * b for i, b in enumerate(data)) % 1000003, pickle.loads(data) == made)

big = ["é" * 50000, b"z" * 70000, [b"y" * 65535, "end"], "w" * 65536]
data = pickle.dumps(big)
print(len(data), data[:12], sum(data), pickle.loads(data) == big)
