"""Binds the names of a documentation to those of a deployment, once more and without doczone's code."""
import re


class Binding:
    """Example names and placeholders as the deployment's own, by the model's examples and the profile's [bind]."""
    def __init__(self, examples, bind, domains, internal):
        self.examples = {self.key(k): v for k, v in examples.items()}
        self.bind, self.domains, self.internal = {k.lower(): v for k, v in bind.items()}, domains, internal

    @staticmethod
    def key(name):
        return re.sub(r'[\s_-]', '', name.lower()) if name.startswith('<') else name.lower()

    def pattern(self, documented):
        """With variables where examples stood: "sip.{domain}"."""
        text = re.sub(r'<[^>]*>', lambda m: self.examples[self.key(m[0])], documented.lower())
        for example in sorted(self.examples, key=len, reverse=True):
            if text == example or text.endswith('.' + example): return text[:len(text) - len(example)] + self.examples[example]
        return text

    def bound(self, documented):
        """What [bind] says of this name, or of one that another example stands in; None where it says nothing."""
        if documented.lower() in self.bind: return self.bind[documented.lower()]
        same = {text for key, text in self.bind.items() if self.pattern(key) == self.pattern(documented)}
        return same.pop() if len(same) == 1 else None

    def name(self, documented, domain):
        """Absolute. `domain`: the one that {domain} stands for; the deployment's first where that is empty."""
        text = self.bound(documented) or self.pattern(documented)
        text = text.replace('{domain}', domain or self.domains[0]).replace('{internal}', self.internal or '')
        return text.rstrip('.') + '.'
