using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Tables.Reading;

/// <summary>What the lines around a table say of all its cells.</summary>
/// <param name="Title">Caption, title rows and, where there is no caption, the last heading; folded, without spaces.</param>
/// <param name="Unit">The unit the caption or a unit line states.</param>
/// <param name="MoneyUnit">The unit of its money: the caption's, else the document's.</param>
/// <param name="Basis">The basis the title states.</param>
/// <param name="Year">The year of its figures: the title's, else the report's.</param>
/// <param name="Universe">The 口径 the title states, or <see langword="null"/> for all sources.</param>
/// <param name="Subject">The metric that the table as a whole is of, where its title names one.</param>
/// <param name="Project">The project a form is about.</param>
/// <param name="IsProjectForm">Whether the table is the evaluation form of one project.</param>
/// <param name="ListsProjects">Whether the title says that the rows are projects.</param>
/// <param name="IsSelection">Whether the title says that the rows are a selection (重点项目): their total is no total of the department.</param>
internal sealed record TableFrame(
    string Title,
    Unit? Unit,
    Unit? MoneyUnit,
    Basis Basis,
    int? Year,
    string? Universe,
    string? Subject,
    string? Project,
    bool IsProjectForm,
    bool ListsProjects,
    bool IsSelection);
