# about: assignment expressions
data = [3, 1, 4, 1, 5]
if (n := sum(data)) > 10:
    print("sum", n)
print([y for x in data if (y := x * 2) > 4], y)
while (item := data.pop()) != 3:
    print(item)
print(any((found := d) == 4 for d in [1, 4, 2]), found)
