# Sorting: plain numbers, by a key, by a key that is a tuple, reversed.
def run(rounds):
    state, rows = 12345, []
    for i in range(4000):
        state = (state * 1103515245 + 12345) % 2147483648
        rows.append((state % 1000, f"name{state % 777}", i))
    total = 0
    for _ in range(rounds):
        total += sorted(row[0] for row in rows)[7]
        total += sorted(rows, key=lambda row: row[1])[5][2]
        total += sorted(rows, key=lambda row: (row[0], -row[2]), reverse=True)[3][2]
    return total


print(run(40))
