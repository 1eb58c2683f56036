"""English words for people and animals one may lose."""

from .loss import Kind, Pronoun

HE, SHE, THEY = Pronoun.HE, Pronoun.SHE, Pronoun.THEY

_WORDS: dict[tuple[Kind, Pronoun], str] = {
    (Kind.PARENT, SHE): "mother mom mum mama mommy mummy mam stepmother stepmom stepmum",
    (Kind.PARENT, HE): "father dad papa daddy stepfather stepdad",
    (Kind.PARENT, THEY): "parent parents folks",
    (Kind.PARTNER, SHE): "wife girlfriend",
    (Kind.PARTNER, HE): "husband boyfriend",
    (Kind.PARTNER, THEY): "partner spouse fiance fiancé fiancee fiancée soulmate",
    (Kind.CHILD, SHE): "daughter little_girl stepdaughter",
    (Kind.CHILD, HE): "son little_boy stepson",
    (Kind.CHILD, THEY): "child kid children kids",
    (Kind.BABY, THEY): "baby babies baby_girl baby_boy",
    (Kind.SIBLING, SHE): "sister stepsister",
    (Kind.SIBLING, HE): "brother stepbrother",
    (Kind.SIBLING, THEY): "sibling twin",
    (Kind.ELDER, SHE): "grandmother grandma granny gran nana nan abuela",
    (Kind.ELDER, HE): "grandfather grandpa grandad granddad gramps abuelo",
    (Kind.ELDER, THEY): "grandparents grandparent",
    (Kind.FRIEND, THEY): "friend best_friend friends mate buddy bestie roommate flatmate",
    (Kind.PET, THEY): "dog cat puppy kitten horse rabbit bunny parrot bird hamster pet guinea_pig pony ferret tortoise "
    "cats dogs budgie",
    (Kind.KIN, SHE): "aunt auntie niece granddaughter goddaughter godmother mother_in_law sister_in_law "
    "daughter_in_law ex_wife ex_girlfriend great_aunt great_grandmother",
    (Kind.KIN, HE): "uncle nephew grandson godson godfather father_in_law brother_in_law son_in_law ex_husband "
    "ex_boyfriend great_uncle great_grandfather",
    (Kind.KIN, THEY): "cousin grandchild grandkid neighbor neighbour colleague coworker boss teacher mentor ex client "
    "patient student pastor priest therapist doctor",
}
RELATIONS: dict[str, tuple[Kind, Pronoun]] = {
    word.replace("_", " "): key for key, words in _WORDS.items() for word in words.split()
}
# Said without "my" only of one's own: "mom died", "grandpa passed away".
BARE = frozenset(
    "mom mum mama mommy mummy dad papa daddy grandma grandpa granny gran nana nan grandad granddad gramps".split()
)
SPOKEN_AS = {"mommy": "mom", "mummy": "mum", "daddy": "dad", "folks": "parents", "bestie": "friend"}
