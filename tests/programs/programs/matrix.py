# about: numbers in nested lists
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def power(m, n):
    result = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([row[:j] + row[j + 1 :] for row in m[1:]]) for j in range(len(m)))


print(power([[1, 1], [1, 0]], 90)[0][1])
print(power([[1, 1], [1, 0]], 300)[0][1])
print(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant([[1.5, 2], [3, 4]]))
print(multiply([[1, 2], [3, 4]], [[0.5, 0], [0, -1]]))
