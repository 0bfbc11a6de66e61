Console.OutputEncoding = System.Text.Encoding.UTF8;
return 0;
