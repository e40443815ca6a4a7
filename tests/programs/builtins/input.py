# stdin: Ada\n36\n
# about: input() with prompts, to the end of the input
name = input("name? ")
age = int(input())
print(f"{name} is {age}")
try:
    input("more? ")
except EOFError as error:
    print(type(error).__name__, error)
