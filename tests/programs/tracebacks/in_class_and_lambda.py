# exit: 1
# about: names of frames in classes, lambdas and comprehensions
class Machine:
    def run(self, parts):
        return [self.check(p) for p in parts]

    def check(self, part):
        return (lambda x: 10 // x)(part)


m = Machine()
print(m.run([1, 2, 5]))
print(m.run([1, 0]))
