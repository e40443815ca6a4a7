# about: a heap made by hand, and a simulation on it
def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[(i - 1) // 2] > heap[i]:
        heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
        i = (i - 1) // 2


def pop(heap):
    top, last = heap[0], heap.pop()
    if heap:
        heap[0] = last
        i = 0
        while (child := 2 * i + 1) < len(heap):
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[i] <= heap[child]:
                break
            heap[i], heap[child] = heap[child], heap[i]
            i = child
    return top


heap, served, now = [], [], 0
for i, (arrive, need) in enumerate([(5, 3), (0, 4), (2, 2), (2, 1), (9, 1)]):
    push(heap, (arrive, i, need))
while heap:
    arrive, i, need = pop(heap)
    now = max(now, arrive) + need
    served.append((i, now))
print(served)
numbers = []
for n in [(k * 7919) % 1000 for k in range(200)]:
    push(numbers, n)
ordered = [pop(numbers) for _ in range(200)]
print(ordered == sorted(ordered), ordered[:5], ordered[-1])
