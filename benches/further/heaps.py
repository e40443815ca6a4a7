# A priority queue and a double-ended one: shortest paths on a grid.
import heapq
from collections import deque


def dijkstra(size):
    best = {(0, 0): 0}
    heap = [(0, 0, 0)]
    while heap:
        cost, x, y = heapq.heappop(heap)
        if cost > best[x, y]:
            continue
        for nx, ny in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if 0 <= nx < size and 0 <= ny < size:
                new = cost + (nx * 7 + ny * 13) % 10 + 1
                if new < best.get((nx, ny), 1 << 30):
                    best[nx, ny] = new
                    heapq.heappush(heap, (new, nx, ny))
    return best[size - 1, size - 1]


def breadth(n):
    queue, seen = deque([1]), {1}
    while queue:
        v = queue.popleft()
        for w in (v * 2, v * 3):
            if w < n and w not in seen:
                seen.add(w)
                queue.append(w)
    return len(seen)


print(dijkstra(200), sum(breadth(10 ** 7) for _ in range(300)))
