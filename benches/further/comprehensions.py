# Comprehensions of lists, sets and dicts, nested too.
def run(rounds):
    total = 0
    for r in range(rounds):
        squares = [i * i for i in range(300) if i % 3]
        rests = {i % 17 for i in squares}
        table = {i: i + r for i in rests}
        grid = [[x * y for x in range(12)] for y in range(12)]
        total += len(squares) + sum(table.values()) + sum(map(sum, grid))
    return total


print(run(4000))
