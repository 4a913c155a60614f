import Reader

await Program.main()
