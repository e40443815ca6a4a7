# A dict of tuples: neighbours on a grid, as in many puzzles.
def run(size, rounds):
    alive = {(x, y): (x * 7 + y * 3) % 5 == 0 for x in range(size) for y in range(size)}
    for _ in range(rounds):
        after = {}
        for (x, y), state in alive.items():
            near = 0
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if (dx or dy) and alive.get((x + dx, y + dy)):
                        near += 1
            after[x, y] = near == 3 or (state and near == 2)
        alive = after
    return sum(alive.values())


print(run(48, 40))
