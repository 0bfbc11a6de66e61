namespace Extractor.Corpus.Grammar;

/// <summary>A node of a parsed sentence template.</summary>
internal abstract record Node;

/// <summary>Literal text.</summary>
internal sealed record TextNode(string Text) : Node;

/// <summary>
/// <c>{a|b|~c}</c>: one of several; a branch after <c>~</c> is held out for the test split. <c>{!a|b}</c>: the first that fits the world.
/// </summary>
internal sealed record ChoiceNode(IReadOnlyList<Branch> Branches, bool Ordered) : Node;

/// <summary>One alternative of a choice or one line of a group.</summary>
/// <param name="Nodes">Its nodes in order.</param>
/// <param name="HeldOut">Whether it is kept for the test split.</param>
internal sealed record Branch(IReadOnlyList<Node> Nodes, bool HeldOut);

/// <summary><c>&lt;exp.a|亿元&gt;</c>: a figure, printed.</summary>
/// <param name="Key">Key of the figure; a leading point makes it relative to the loop's item.</param>
/// <param name="Options">Unit, flags and precision.</param>
internal sealed record NumberNode(string Key, IReadOnlyList<string> Options) : Node;

/// <summary><c>[exp]</c>: a name of the concept.</summary>
internal sealed record NameNode(string Key) : Node;

/// <summary><c>@reasons</c>: a phrase of a word list, itself a template.</summary>
internal sealed record WordNode(string List) : Node;

/// <summary><c>&amp;group</c>: a line of another group.</summary>
internal sealed record GroupNode(string Group) : Node;

/// <summary><c>$year</c>: a variable of the world, or <c>$.name</c> of the loop's item.</summary>
internal sealed record VariableNode(string Name) : Node;

/// <summary>
/// <c>^a~b{增加|减少|持平}</c>: a word that depends on whether figure a is greater than, less than or equal to b (b defaults to last year's a).
/// </summary>
internal sealed record DirectionNode(string A, string B, IReadOnlyList<Branch> Branches) : Node;

/// <summary><c>*{projects:3:、&amp;和:item}</c>: a template for each item of a list (at most so many), joined.</summary>
internal sealed record LoopNode(string List, int? Most, string Separator, string? LastSeparator, IReadOnlyList<Node> Item) : Node;

/// <summary>A condition at the start of a line.</summary>
/// <param name="Kind">up, down, flag, exists, positive, zero, less.</param>
/// <param name="A">First key or flag.</param>
/// <param name="B">Second key.</param>
/// <param name="Negated">Whether it must not hold.</param>
internal sealed record Condition(string Kind, string A, string B, bool Negated);

/// <summary>One line of a group: conditions, nodes and the relations its words state beyond those that are found by themselves.</summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Body">The template.</param>
/// <param name="Directives">What stands after <c>::</c>.</param>
/// <param name="Weight">Relative frequency.</param>
internal sealed record TemplateLine(IReadOnlyList<Condition> Conditions, Branch Body, IReadOnlyList<string> Directives, int Weight);
