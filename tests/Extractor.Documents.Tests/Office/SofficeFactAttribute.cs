using Extractor.Documents.Office;

namespace Extractor.Documents.Tests.Office;

/// <summary>A test that needs an installed LibreOffice and is skipped, visibly, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SofficeFactAttribute : FactAttribute
{
    public SofficeFactAttribute()
    {
        if (OfficeProgram.Path is null)
        {
            Skip = "LibreOffice is not installed.";
        }
    }
}
