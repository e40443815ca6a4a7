# JSON both ways.
import json


def run(rounds):
    rows = [{"id": i, "name": f"row {i}", "tags": ["a", "b", str(i)], "ok": i % 2 == 0, "ratio": i / 8, "none": None} for i in range(200)]
    size = 0
    for _ in range(rounds):
        text = json.dumps(rows)
        back = json.loads(text)
        size += len(text) + len(back)
    return size, back[7]


print(run(300))
