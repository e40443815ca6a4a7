# Matrices as lists of lists.
def multiply(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def run(size, rounds):
    a = [[(i * j) % 7 for j in range(size)] for i in range(size)]
    b = [[(i + j) % 5 for j in range(size)] for i in range(size)]
    for _ in range(rounds):
        b = [[x % 97 for x in row] for row in multiply(a, b)]
    return sum(map(sum, b))


print(run(40, 40))
