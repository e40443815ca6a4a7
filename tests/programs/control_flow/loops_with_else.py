# about: for-else and while-else
def find(items, wanted):
    for item in items:
        if item == wanted:
            print("found", item)
            break
    else:
        print("no", wanted)


find([1, 2, 3], 2)
find([1, 2, 3], 5)
find([], 5)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print("done")
for i in range(3):
    for j in range(3):
        if j == i:
            break
    else:
        print("never broke", i)
        continue
    print("broke", i, j)
